package vatworks.java.lang;

import vatworks.meter.Meter;

/// Methods of floating-point numbers that would show which of the many NaNs a number is. Which one a processor
/// makes depends on how the code was compiled, and when.
public final class Floats {

  private static final int CONVERSION = 18;

  private Floats() {}

  /// See [Float#floatToFloat16(float)]. All NaNs are one.
  public static short floatToFloat16(float value) {
    Meter.charge(CONVERSION);
    return Float.floatToFloat16(Float.isNaN(value) ? Float.NaN : value);
  }
}
