// The visitor pattern as it was before sealed types, with generics.
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

public final class ShapeVisitor implements Supplier<Object> {

  interface Visitor<R> {
    R circle(double radius);

    R rectangle(double width, double height);

    R group(List<? extends Shape> parts);
  }

  interface Shape {
    <R> R accept(Visitor<R> visitor);
  }

  static Shape circle(final double radius) {
    return new Shape() {
      @Override
      public <R> R accept(Visitor<R> visitor) {
        return visitor.circle(radius);
      }
    };
  }

  static Shape rectangle(double width, double height) {
    class Rectangle implements Shape {
      @Override
      public <R> R accept(Visitor<R> visitor) {
        return visitor.rectangle(width, height);
      }
    }
    return new Rectangle();
  }

  static final class Group implements Shape {
    private final List<Shape> parts = new ArrayList<>();

    Group(Shape... parts) {
      for (Shape part : parts) {
        this.parts.add(part);
      }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.group(parts);
    }
  }

  static class Area implements Visitor<Double> {
    @Override
    public Double circle(double radius) {
      return Math.PI * radius * radius;
    }

    @Override
    public Double rectangle(double width, double height) {
      return width * height;
    }

    @Override
    public Double group(List<? extends Shape> parts) {
      double sum = 0;
      for (Shape part : parts) {
        sum += part.accept(this);
      }
      return sum;
    }
  }

  class Outline implements Visitor<String> {
    private int depth;

    @Override
    public String circle(double radius) {
      shapes++;
      return ".".repeat(depth) + "circle " + radius + "\n";
    }

    @Override
    public String rectangle(double width, double height) {
      shapes++;
      return ".".repeat(depth) + "rectangle " + width + " by " + height + "\n";
    }

    @Override
    public String group(List<? extends Shape> parts) {
      StringBuilder text = new StringBuilder(".".repeat(depth++)).append("group of ").append(parts.size())
          .append('\n');
      for (Shape part : parts) {
        text.append(part.accept(this));
      }
      depth--;
      return text.toString();
    }
  }

  private int shapes;

  @Override
  public Object get() {
    Shape house = new Group(rectangle(4, 3), new Group(circle(0.5), circle(0.25)), rectangle(1, 2));
    return house.accept(new Outline()) + house.accept(new Area()) + " " + shapes;
  }
}
