package vatworks.vow;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vatworks.vat.Bodies;
import vatworks.vat.CapData;
import vatworks.vat.Smallcaps;

/// Turns values into text with references, and back, in the smallcaps encoding of Endo's marshal.
///
/// Values decide what is written, and the receiver's declared types what is read, for the two may have
/// nothing in common but the text:
///
/// | value | written |
/// | --- | --- |
/// | `null`, a boolean, a String | itself |
/// | `int`, `long`, `short`, `byte` | `5`; `"+9007199254740992"` from 2^53 on |
/// | `BigInteger` | `"+5"` |
/// | `double`, `float` | `5.5`, `5.0`, `-0.0`, `"#NaN"` |
/// | `char` | a String of one |
/// | `byte[]` | `{"#tag":"byteArray","payload":"AQI="}` |
/// | `List`; `Map` with String keys | an array; an object |
/// | a record | an object of its components |
/// | a record of a sealed interface | `{"#tag":"Circle","payload":{"radius":2}}` |
/// | an enum | its constant's name, tagged likewise if it is of a sealed interface |
/// | `Optional` | the value, or `"#undefined"` |
/// | `Problem` | `{"#error":"no luck","name":"Problem"}` |
/// | a `Vow` | `"&0"` |
/// | a local object or a presence | `"$0.bank.Account"`, its interfaces joined by `&` |
///
/// A reader takes integers as doubles and whole doubles as integers where not a bit is lost; `null` as any
/// type but a primitive one; a value without a tag as a record, where that very record is declared.
final class Marshal {

  private static final int REASON_CHARS = 4_000;
  private static final int SHOWN_CHARS = 200;
  private static final String MISFIT = "java.lang.IllegalArgumentException";

  private final Bodies bodies;
  private final Shapes shapes = new Shapes();

  Marshal(Bodies bodies) {
    this.bodies = bodies;
  }

  /// Writes the arguments of a message.
  ///
  /// @param args `null` stands for none, as it does in reflection
  /// @param method the method that is called, to be named if something is wrong
  /// @throws IllegalArgumentException if something cannot pass, with the path to it: `args[1].items[3]`
  Written args(Object[] args, Method method, Outgoing out) {
    ValueWriter writer = new ValueWriter(shapes, out);
    List<Object> trees = new ArrayList<>(args == null ? 0 : args.length);
    try {
      for (int i = 0; args != null && i < args.length; i++) {
        trees.add(writer.tree(args[i], 0));
      }
    } catch (Mismatch e) {
      String whose = " of " + method.getDeclaringClass().getSimpleName() + "." + method.getName();
      throw new IllegalArgumentException(e.in(args, trees.size()).sentence("args", whose));
    }
    return written(trees, writer);
  }

  /// Writes one value, such as what a vow is fulfilled with.
  ///
  /// @throws IllegalArgumentException if it cannot pass, with the path to what cannot: `value.items[3]`
  Written value(Object value, Outgoing out) {
    ValueWriter writer = new ValueWriter(shapes, out);
    try {
      return written(writer.tree(value, 0), writer);
    } catch (Mismatch e) {
      throw new IllegalArgumentException(e.sentence("value", ""));
    }
  }

  private Written written(Object tree, ValueWriter writer) {
    return new Written(bodies.write(tree), writer.references());
  }

  /// Reads the arguments of a message as the parameters of a method.
  ///
  /// @throws Problem if they do not fit, with the method's signature
  Object[] readArgs(CapData args, Call call, Incoming in) {
    List<DeclaredType> types = call.parameters();
    if (!(tree(args) instanceof List<?> trees) || trees.size() != types.size()) {
      throw new Problem(MISFIT, wrongCount(args, call));
    }
    ValueReader reader = new ValueReader(shapes, args.slots(), in);
    Object[] values = new Object[types.size()];
    int index = 0;
    try {
      for (; index < values.length; index++) {
        values[index] = reader.value(trees.get(index), types.get(index), 0);
      }
      return values;
    } catch (Mismatch e) {
      throw new Problem(MISFIT, e.in(trees, index).sentence("args", " of " + call.titledSignature()));
    }
  }

  private String wrongCount(CapData args, Call call) {
    String found = tree(args) instanceof List<?> trees
        ? trees.size() + (trees.size() == 1 ? " argument" : " arguments")
        : "no list of arguments";
    return call.titledSignature() + " was called with " + found + ": expected " + call.parameters().size();
  }

  /// Reads one value, such as what a vow was fulfilled with.
  ///
  /// @throws Problem if it is not of the declared type
  Object readValue(CapData data, Type declared, Incoming in) {
    try {
      return new ValueReader(shapes, data.slots(), in).value(tree(data), shapes.declared(declared), 0);
    } catch (Mismatch e) {
      throw new Problem(MISFIT, e.sentence("value", ""));
    }
  }

  private Object tree(CapData data) {
    try {
      return bodies.read(data.body());
    } catch (IllegalArgumentException e) {
      throw new Problem(MISFIT, e.getMessage());
    }
  }

  /// The reason with which a vow is rejected. It is shortened and mended where need be, so that a message of
  /// any length and content can be told.
  CapData problem(Problem problem) {
    String message = Smallcaps.escaped(shortened(problem.getMessage(), REASON_CHARS));
    String type = Smallcaps.escaped(shortened(problem.type(), REASON_CHARS));
    return CapData.of(bodies.write(ValueWriter.error(message, type)));
  }

  /// The problem that a reason tells of; what is no error becomes a problem that shows it. Never throws.
  Problem readProblem(CapData reason) {
    try {
      Optional<Problem> problem = Found.problem(bodies.read(reason.body()));
      return problem.isPresent() ? problem.get() : unknown(reason);
    } catch (IllegalArgumentException e) {
      return unknown(reason);
    }
  }

  private static Problem unknown(CapData reason) {
    return new Problem("rejected with " + shortened(reason.toString(), SHOWN_CHARS));
  }

  private static String shortened(String text, int chars) {
    return Unicode.mended(text.length() <= chars ? text : text.substring(0, chars) + "...");
  }
}
