/// One of two kinds of data, told apart by their tags.
public sealed interface Shape {

  record Circle(int radius) implements Shape {}

  record Square(long side, Color color) implements Shape {}
}
