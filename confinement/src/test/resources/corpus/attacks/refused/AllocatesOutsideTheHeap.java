// The rule: memory outside the heap is not charged.
// Expect: refused java.nio
import java.nio.ByteBuffer;
import java.util.function.Supplier;

public final class AllocatesOutsideTheHeap implements Supplier<Object> {

  @Override
  public Object get() {
    return ByteBuffer.allocateDirect(1 << 30).capacity();
  }
}
