package vatworks.vow;

import java.lang.reflect.InvocationHandler;

/// What stands behind the proxies that `E(x)` answers: every call becomes a message. Such a proxy is for
/// calling only: it is not x, so it cannot be passed in x's stead.
interface EventualCalls extends InvocationHandler {}
