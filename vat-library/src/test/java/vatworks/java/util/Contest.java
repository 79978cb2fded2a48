package vatworks.java.util;

import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.Set;
import java.time.DayOfWeek;
import java.util.function.Supplier;

/// What is compared: how one of ours is made, and one of the JDK's, and what is put into them.
record Contest(String name, Domain domain, Supplier<?> ours, Supplier<?> theirs) {

  private static final Comparator<Object> BY_TEXT = Comparator.comparing(String::valueOf);
  private static final Integer[] SOME = {4, 0, 65_536, 0, 16, 1};

  private static List<Object> some() {
    return new java.util.ArrayList<>(java.util.Arrays.asList(SOME));
  }

  static List<Contest> ofCollections() {
    return List.of(
        new Contest("ArrayList", Domain.NUMBERS, ArrayList::new, java.util.ArrayList::new),
        new Contest("ArrayList with nulls", Domain.NULLS, ArrayList::new, java.util.ArrayList::new),
        new Contest(
            "ArrayList of others", Domain.NUMBERS, () -> new ArrayList<>(some()),
            () -> new java.util.ArrayList<>(some())),
        new Contest("LinkedList", Domain.NUMBERS, LinkedList::new, java.util.LinkedList::new),
        new Contest("LinkedList with nulls", Domain.NULLS, LinkedList::new, java.util.LinkedList::new),
        new Contest("ArrayDeque", Domain.NUMBERS, ArrayDeque::new, java.util.ArrayDeque::new),
        new Contest(
            "ArrayDeque of others", Domain.NUMBERS, () -> new ArrayDeque<>(some()),
            () -> new java.util.ArrayDeque<>(some())),
        new Contest("PriorityQueue", Domain.NUMBERS, PriorityQueue::new, java.util.PriorityQueue::new),
        new Contest(
            "PriorityQueue of others", Domain.NUMBERS, () -> new PriorityQueue<>(some()),
            () -> new java.util.PriorityQueue<>(some())),
        new Contest(
            "PriorityQueue by text", Domain.NUMBERS, () -> new PriorityQueue<>(BY_TEXT),
            () -> new java.util.PriorityQueue<>(BY_TEXT)),
        new Contest(
            "asList", Domain.NUMBERS, () -> Arrays.asList(SOME.clone()),
            () -> java.util.Arrays.asList(SOME.clone())),
        new Contest(
            "asLifoQueue", Domain.NUMBERS, () -> Collections.asLifoQueue(new ArrayDeque<>()),
            () -> java.util.Collections.asLifoQueue(new java.util.ArrayDeque<>())));
  }

  static List<Contest> ofMapsAndSets() {
    return List.of(
        new Contest("HashMap", Domain.NULLS, HashMap::new, java.util.LinkedHashMap::new),
        new Contest("HashMap(0)", Domain.NULLS, () -> new HashMap<>(0), java.util.LinkedHashMap::new),
        new Contest("HashSet", Domain.NULLS, HashSet::new, java.util.LinkedHashSet::new),
        new Contest("LinkedHashMap", Domain.NULLS, LinkedHashMap::new, java.util.LinkedHashMap::new),
        new Contest(
            "LinkedHashMap by access", Domain.NULLS, () -> new LinkedHashMap<>(16, 0.75f, true),
            () -> new java.util.LinkedHashMap<>(16, 0.75f, true)),
        new Contest("LinkedHashSet", Domain.NULLS, LinkedHashSet::new, java.util.LinkedHashSet::new),
        new Contest("TreeMap", Domain.NUMBERS, TreeMap::new, java.util.TreeMap::new),
        new Contest(
            "TreeMap by text", Domain.NULLS, () -> new TreeMap<>(BY_TEXT),
            () -> new java.util.TreeMap<>(BY_TEXT)),
        new Contest("TreeSet", Domain.NUMBERS, TreeSet::new, java.util.TreeSet::new),
        new Contest(
            "TreeSet by text", Domain.NULLS, () -> new TreeSet<>(BY_TEXT),
            () -> new java.util.TreeSet<>(BY_TEXT)),
        new Contest(
            "EnumMap", Domain.DAYS, () -> new EnumMap<>(DayOfWeek.class),
            () -> new java.util.EnumMap<>(DayOfWeek.class)),
        new Contest(
            "EnumSet", Domain.DAYS, () -> EnumSet.noneOf(DayOfWeek.class),
            () -> java.util.EnumSet.noneOf(DayOfWeek.class)),
        new Contest("IdentityHashMap", Domain.THINGS, IdentityHashMap::new, java.util.LinkedHashMap::new),
        new Contest(
            "newSetFromMap", Domain.NULLS, () -> Collections.newSetFromMap(new HashMap<>()),
            () -> java.util.Collections.newSetFromMap(new java.util.LinkedHashMap<>())));
  }

  static List<Contest> ofWhatStaysAsItIs() {
    Map<Object, Object> one = java.util.Collections.singletonMap(1, 2);
    SequencedMap<Object, Object> map = new java.util.LinkedHashMap<>(one);
    java.util.LinkedHashSet<Object> set = new java.util.LinkedHashSet<>(some());
    return List.of(
        new Contest("List.of", Domain.NUMBERS, () -> Lists.of(1, 2, 1), () -> List.of(1, 2, 1)),
        new Contest("List.copyOf", Domain.NUMBERS, () -> Lists.copyOf(some()), () -> List.copyOf(some())),
        new Contest("Set.of", Domain.NUMBERS, () -> Sets.of(1), () -> Set.of(1)),
        new Contest("Map.of", Domain.NUMBERS, () -> Maps.of(1, 2), () -> Map.of(1, 2)),
        new Contest("Map.entry", Domain.NUMBERS, () -> Maps.entry(1, 2), () -> Map.entry(1, 2)),
        new Contest(
            "nCopies", Domain.NUMBERS, () -> Collections.nCopies(3, 1),
            () -> java.util.Collections.nCopies(3, 1)),
        new Contest("emptyList", Domain.NUMBERS, Collections::emptyList, java.util.Collections::emptyList),
        new Contest("emptySet", Domain.NUMBERS, Collections::emptySet, java.util.Collections::emptySet),
        new Contest("emptyMap", Domain.NUMBERS, Collections::emptyMap, java.util.Collections::emptyMap),
        new Contest(
            "singleton", Domain.NUMBERS, () -> Collections.singleton(1),
            () -> java.util.Collections.singleton(1)),
        new Contest(
            "singletonList", Domain.NUMBERS, () -> Collections.singletonList(1),
            () -> java.util.Collections.singletonList(1)),
        new Contest("singletonMap", Domain.NUMBERS, () -> Collections.singletonMap(1, 2), () -> one),
        new Contest(
            "unmodifiableList", Domain.NUMBERS, () -> Collections.unmodifiableList(some()),
            () -> java.util.Collections.unmodifiableList(some())),
        new Contest(
            "unmodifiableCollection", Domain.NUMBERS, () -> Collections.unmodifiableCollection(some()),
            () -> java.util.Collections.unmodifiableCollection(some())),
        new Contest(
            "unmodifiableSequencedCollection", Domain.NUMBERS,
            () -> Collections.unmodifiableSequencedCollection(some()),
            () -> java.util.Collections.unmodifiableSequencedCollection(some())),
        new Contest(
            "unmodifiableSet", Domain.NUMBERS, () -> Collections.unmodifiableSet(set),
            () -> java.util.Collections.unmodifiableSet(set)),
        new Contest(
            "unmodifiableSequencedSet", Domain.NUMBERS, () -> Collections.unmodifiableSequencedSet(set),
            () -> java.util.Collections.unmodifiableSequencedSet(set)),
        new Contest(
            "unmodifiableMap", Domain.NUMBERS, () -> Collections.unmodifiableMap(map),
            () -> java.util.Collections.unmodifiableMap(map)),
        new Contest(
            "unmodifiableSequencedMap", Domain.NUMBERS, () -> Collections.unmodifiableSequencedMap(map),
            () -> java.util.Collections.unmodifiableSequencedMap(map)));
  }

  static List<Contest> ofWhatExtendsThem() {
    return List.of(
        new Contest("AbstractList", Domain.NULLS, Extended::ourList, Extended::theirList),
        new Contest("AbstractSequentialList", Domain.NULLS, Extended::ourSequence, Extended::theirSequence),
        new Contest("AbstractCollection", Domain.NULLS, Extended::ourCollection, Extended::theirCollection),
        new Contest("AbstractSet", Domain.NULLS, Extended::ourSet, Extended::theirSet),
        new Contest("AbstractMap", Domain.NULLS, Extended::ourMap, Extended::theirMap),
        new Contest("AbstractQueue", Domain.NUMBERS, Extended::ourQueue, Extended::theirQueue));
  }

  static List<Contest> ofWhatImplementsInterfaces() {
    return List.of(
        byDefault(Collection.class, java.util.ArrayList::new),
        byDefault(SequencedCollection.class, java.util.ArrayList::new),
        byDefault(List.class, java.util.ArrayList::new),
        byDefault(Deque.class, java.util.ArrayDeque::new),
        byDefault(Set.class, java.util.LinkedHashSet::new),
        byDefault(NavigableSet.class, java.util.TreeSet::new),
        byDefault(Map.class, java.util.LinkedHashMap::new),
        byDefault(SequencedMap.class, java.util.LinkedHashMap::new),
        byDefault(NavigableMap.class, java.util.TreeMap::new));
  }

  private static Contest byDefault(Class<?> type, Supplier<?> target) {
    return new Contest(
        type.getSimpleName(), Domain.NUMBERS, () -> ByDefault.ours(type, target.get()),
        () -> ByDefault.theirs(type, target.get()));
  }
}
