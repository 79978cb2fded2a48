package vatworks.kernel;

import java.util.Objects;

/// What an object of the kernel's own stands for: the authority that comes with holding it.
public sealed interface Power {

  /// To make flows.
  record Root() implements Power {
    @Override
    public String toString() {
      return "the kernel";
    }
  }

  /// To send on a flow, and to say how it goes on.
  ///
  /// @param flow its number
  record OfFlow(long flow) implements Power {
    @Override
    public String toString() {
      return "flow f" + flow;
    }
  }

  /// What can be done with a meter through the object that stands for it.
  enum Facet {
    /// Everything.
    FULL(""),
    /// To read it.
    READ(", read only"),
    /// To refill it, and to read it.
    REFILL(", refill only");

    private final String suffix;

    Facet(String suffix) {
      this.suffix = suffix;
    }
  }

  /// To do with a meter what the facet allows.
  ///
  /// @param meter its number
  record OfMeter(long meter, Facet facet) implements Power {
    public OfMeter {
      Objects.requireNonNull(facet, "facet");
    }

    @Override
    public String toString() {
      return "meter m" + meter + facet.suffix;
    }
  }

  /// To say what becomes of a vat.
  record OfVat(VatId vat) implements Power {
    public OfVat {
      Objects.requireNonNull(vat, "vat");
    }

    @Override
    public String toString() {
      return "the control of " + vat;
    }
  }
}
