// A second-price auction: the highest bid wins, and pays what the next one offered.
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

public final class SealedBidAuction implements Supplier<Object> {

  record Bid(String bidder, long amount, int order) {
    static final Comparator<Bid> BEST_FIRST = Comparator.comparingLong(Bid::amount).reversed()
        .thenComparingInt(Bid::order);
  }

  record Outcome(String winner, long price) {}

  private final long reserve;
  private final List<Bid> bids = new ArrayList<>();
  private boolean closed;

  public SealedBidAuction() {
    this(50);
  }

  private SealedBidAuction(long reserve) {
    this.reserve = reserve;
  }

  private boolean bid(String bidder, long amount) {
    if (closed) {
      throw new IllegalStateException("the auction is over, so " + bidder + " cannot bid");
    }
    return amount > 0 && bids.add(new Bid(bidder, amount, bids.size()));
  }

  private Optional<Outcome> close() {
    closed = true;
    List<Bid> ranked = new ArrayList<>(bids);
    Collections.sort(ranked, Bid.BEST_FIRST);
    ranked.removeIf(bid -> bid.amount() < reserve);
    if (ranked.isEmpty()) {
      return Optional.empty();
    }
    long price = ranked.size() > 1 ? ranked.get(1).amount() : reserve;
    return Optional.of(new Outcome(ranked.getFirst().bidder(), price));
  }

  @Override
  public Object get() {
    StringBuilder out = new StringBuilder();
    out.append(bid("alice", 120)).append(bid("bob", 135)).append(bid("carol", 135)).append(bid("dave", -3));
    out.append(' ').append(close().map(Outcome::toString).orElse("unsold"));
    try {
      bid("eve", 1_000);
    } catch (IllegalStateException e) {
      out.append(' ').append(e.getMessage());
    }
    SealedBidAuction single = new SealedBidAuction(70);
    single.bid("frank", 90);
    SealedBidAuction poor = new SealedBidAuction(1_000);
    poor.bid("grace", 90);
    out.append(' ').append(single.close().get()).append(' ').append(poor.close().isPresent());
    return out.toString();
  }
}
