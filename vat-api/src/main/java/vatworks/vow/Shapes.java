package vatworks.vow;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What reflection says about the vat's types, asked for once each. The maps are only looked up.
final class Shapes {

  private final Map<Class<?>, RecordShape> records = new HashMap<>();
  private final Map<Class<?>, Optional<String>> enumTags = new HashMap<>();
  private final Map<Class<?>, Map<String, Object>> constants = new HashMap<>();
  private final Map<DeclaredType, DeclaredType[]> components = new HashMap<>();
  private final Map<DeclaredType, Map<String, DeclaredType>> variants = new HashMap<>();
  private final Map<Type, DeclaredType> types = new HashMap<>();

  RecordShape record(Class<?> type) {
    RecordShape known = records.get(type);
    if (known == null) {
      known = new RecordShape(type);
      records.put(type, known);
    }
    return known;
  }

  /// The tag of an enum's constants; none if it belongs to no sealed interface.
  Optional<String> enumTag(Class<?> type) {
    Optional<String> known = enumTags.get(type);
    if (known == null) {
      known = Tags.of(type);
      enumTags.put(type, known);
    }
    return known;
  }

  /// The constants of an enum by name, in order.
  ///
  /// @throws Mismatch if the enum cannot be initialised
  Map<String, Object> constants(Class<?> type) {
    Map<String, Object> known = constants.get(type);
    if (known == null) {
      known = new LinkedHashMap<>();
      for (Object constant : initialised(type)) {
        known.put(((Enum<?>) constant).name(), constant);
      }
      constants.put(type, known);
    }
    return known;
  }

  private static Object[] initialised(Class<?> type) {
    try {
      // Untrusted: runs the enum's static initialiser.
      return type.getEnumConstants();
    } catch (LinkageError e) {
      throw new Mismatch(
          "cannot be had: the enum " + type.getName() + " cannot be initialised, " + Problems.described(e));
    }
  }

  /// The types of a record's components.
  DeclaredType[] components(DeclaredType type) {
    DeclaredType[] known = components.get(type);
    if (known == null) {
      RecordShape shape = record(type.raw());
      Map<TypeVariable<?>, DeclaredType> variables = Types.variablesOf(type);
      known = new DeclaredType[shape.size()];
      for (int i = 0; i < known.length; i++) {
        RecordComponent component = shape.component(i);
        known[i] = Types.resolve(component.getGenericType(), component.getType(), variables);
      }
      components.put(type, known);
    }
    return known;
  }

  /// The records and enums of a sealed interface, by tag, in the order in which they are permitted.
  Map<String, DeclaredType> variants(DeclaredType sealed) {
    Map<String, DeclaredType> known = variants.get(sealed);
    if (known == null) {
      known = new LinkedHashMap<>();
      for (Class<?> leaf : Tags.leaves(sealed.raw())) {
        known.put(Tags.of(leaf).orElseThrow(), Types.subtype(leaf, sealed));
      }
      variants.put(sealed, known);
    }
    return known;
  }

  DeclaredType declared(Type type) {
    if (type instanceof DeclaredType declared) {
      return declared;
    }
    DeclaredType known = types.get(type);
    if (known == null) {
      known = Types.resolve(type, Map.of());
      types.put(type, known);
    }
    return known;
  }
}
