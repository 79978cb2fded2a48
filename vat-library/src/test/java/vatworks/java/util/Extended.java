package vatworks.java.util;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/// The least that a class must have that extends one of our abstract ones, or the JDK's.
final class Extended {

  private Extended() {}

  static List<Object> ourList() {
    List<Object> all = new java.util.ArrayList<>();
    return new AbstractList<>() {
      @Override
      public Object get(int index) {
        return all.get(index);
      }

      @Override
      public int size() {
        return all.size();
      }

      @Override
      public Object set(int index, Object element) {
        return all.set(index, element);
      }

      @Override
      public void add(int index, Object element) {
        all.add(index, element);
        modCount++;
      }

      @Override
      public Object remove(int index) {
        Object removed = all.remove(index);
        modCount++;
        return removed;
      }
    };
  }

  static List<Object> theirList() {
    List<Object> all = new java.util.ArrayList<>();
    return new java.util.AbstractList<>() {
      @Override
      public Object get(int index) {
        return all.get(index);
      }

      @Override
      public int size() {
        return all.size();
      }

      @Override
      public Object set(int index, Object element) {
        return all.set(index, element);
      }

      @Override
      public void add(int index, Object element) {
        all.add(index, element);
        modCount++;
      }

      @Override
      public Object remove(int index) {
        Object removed = all.remove(index);
        modCount++;
        return removed;
      }
    };
  }

  static List<Object> ourSequence() {
    List<Object> all = new java.util.LinkedList<>();
    return new AbstractSequentialList<>() {
      @Override
      public ListIterator<Object> listIterator(int index) {
        return all.listIterator(index);
      }

      @Override
      public int size() {
        return all.size();
      }
    };
  }

  static List<Object> theirSequence() {
    List<Object> all = new java.util.LinkedList<>();
    return new java.util.AbstractSequentialList<>() {
      @Override
      public ListIterator<Object> listIterator(int index) {
        return all.listIterator(index);
      }

      @Override
      public int size() {
        return all.size();
      }
    };
  }

  static Collection<Object> ourCollection() {
    List<Object> all = new java.util.ArrayList<>();
    return new AbstractCollection<>() {
      @Override
      public Iterator<Object> iterator() {
        return all.iterator();
      }

      @Override
      public int size() {
        return all.size();
      }

      @Override
      public boolean add(Object element) {
        return all.add(element);
      }
    };
  }

  static Collection<Object> theirCollection() {
    List<Object> all = new java.util.ArrayList<>();
    return new java.util.AbstractCollection<>() {
      @Override
      public Iterator<Object> iterator() {
        return all.iterator();
      }

      @Override
      public int size() {
        return all.size();
      }

      @Override
      public boolean add(Object element) {
        return all.add(element);
      }
    };
  }

  static Set<Object> ourSet() {
    Set<Object> all = new java.util.LinkedHashSet<>();
    return new AbstractSet<>() {
      @Override
      public Iterator<Object> iterator() {
        return all.iterator();
      }

      @Override
      public int size() {
        return all.size();
      }

      @Override
      public boolean add(Object element) {
        return all.add(element);
      }
    };
  }

  static Set<Object> theirSet() {
    Set<Object> all = new java.util.LinkedHashSet<>();
    return new java.util.AbstractSet<>() {
      @Override
      public Iterator<Object> iterator() {
        return all.iterator();
      }

      @Override
      public int size() {
        return all.size();
      }

      @Override
      public boolean add(Object element) {
        return all.add(element);
      }
    };
  }

  static Map<Object, Object> ourMap() {
    Map<Object, Object> all = new java.util.LinkedHashMap<>();
    return new AbstractMap<>() {
      @Override
      public Set<Map.Entry<Object, Object>> entrySet() {
        return all.entrySet();
      }

      @Override
      public Object put(Object key, Object value) {
        return all.put(key, value);
      }
    };
  }

  static Map<Object, Object> theirMap() {
    Map<Object, Object> all = new java.util.LinkedHashMap<>();
    return new java.util.AbstractMap<>() {
      @Override
      public Set<Map.Entry<Object, Object>> entrySet() {
        return all.entrySet();
      }

      @Override
      public Object put(Object key, Object value) {
        return all.put(key, value);
      }
    };
  }

  static Queue<Object> ourQueue() {
    Queue<Object> all = new java.util.ArrayDeque<>();
    return new AbstractQueue<>() {
      @Override
      public Iterator<Object> iterator() {
        return all.iterator();
      }

      @Override
      public int size() {
        return all.size();
      }

      @Override
      public boolean offer(Object element) {
        return all.size() < 9 && all.offer(element);
      }

      @Override
      public Object poll() {
        return all.poll();
      }

      @Override
      public Object peek() {
        return all.peek();
      }
    };
  }

  static Queue<Object> theirQueue() {
    Queue<Object> all = new java.util.ArrayDeque<>();
    return new java.util.AbstractQueue<>() {
      @Override
      public Iterator<Object> iterator() {
        return all.iterator();
      }

      @Override
      public int size() {
        return all.size();
      }

      @Override
      public boolean offer(Object element) {
        return all.size() < 9 && all.offer(element);
      }

      @Override
      public Object poll() {
        return all.poll();
      }

      @Override
      public Object peek() {
        return all.peek();
      }
    };
  }
}
