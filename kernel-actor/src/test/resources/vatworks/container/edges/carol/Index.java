public final class Index extends AnyPeer {}
