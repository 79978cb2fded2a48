package vatworks.kernel.store;

import com.typesafe.config.Config;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import scala.Option;
import slick.jdbc.JdbcDataSource;
import slick.jdbc.JdbcDataSourceFactory;

/// What akka-persistence-jdbc writes through: one connection, for a journal has one writer.
///
/// It takes the place of a connection pool, which would cost a start more than all else here, and which
/// could not be asked whether its connections keep what they are given.
final class OneConnection implements JdbcDataSource {

  /// Where in Slick's configuration the [Database#settings] are.
  static final String DATABASE = "database";

  private static final Duration PAUSE = Duration.ofMillis(250);

  /// What Slick looks for by the name and the shape of a Scala object.
  public static final class Factory implements JdbcDataSourceFactory {

    public static final Factory MODULE$ = new Factory();

    private Factory() {}

    @Override
    public JdbcDataSource forConfig(Config config, Driver driver, String name, ClassLoader loader) {
      Map<String, String> settings = new HashMap<>(); // only looked up
      config.getObject(DATABASE).forEach((key, value) -> settings.put(key, (String) value.unwrapped()));
      return new OneConnection(
          Database.of(settings), config.getDuration("patience"), config.getDuration("fresh"));
    }
  }

  private final Database database;
  private final Duration patience;
  private final Duration fresh;
  private Optional<Connection> open = Optional.empty();
  private long usedAt;
  private boolean isClosed;

  private OneConnection(Database database, Duration patience, Duration fresh) {
    this.database = database;
    this.patience = patience;
    this.fresh = fresh;
  }

  @Override
  public Connection createConnection() {
    try {
      return (Connection) Proxy.newProxyInstance(
          OneConnection.class.getClassLoader(), new Class<?>[]{Connection.class}, new Lent(physical()));
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e); // Scala's traits declare no exceptions.
    }
  }

  private synchronized Connection physical() throws SQLException {
    if (isClosed) {
      throw new SQLException("the journal is closed");
    }
    long now = System.nanoTime();
    boolean isFresh = now - usedAt < fresh.toNanos();
    if (open.isEmpty() || open.get().isClosed() || !isFresh && !database.isAlive(open.get())) {
      discard();
      open = Optional.of(connect(now + patience.toNanos()));
    }
    usedAt = System.nanoTime();
    return open.get();
  }

  private Connection connect(long deadline) throws SQLException {
    while (true) {
      try {
        return database.connect();
      } catch (SQLException e) {
        if (System.nanoTime() - deadline > 0) {
          throw e;
        }
        pause(e);
      }
    }
  }

  private static void pause(SQLException failure) throws SQLException {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure; // The container is being closed.
    }
  }

  /// A connection that stays open when it is closed, if nothing went wrong on it.
  private final class Lent implements InvocationHandler {

    private final Connection connection;
    private Optional<Throwable> failure = Optional.empty();

    Lent(Connection connection) {
      this.connection = connection;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      if (method.getName().equals("close")) {
        giveBack();
        return null;
      }
      try {
        return method.invoke(connection, arguments);
      } catch (InvocationTargetException e) {
        throw first(e.getCause());
      }
    }

    // A commit for which there was no room ends the transaction, and what is done then to end it fails as
    // well: the first failure is the one to tell.
    private Throwable first(Throwable thrown) {
      if (failure.isEmpty()) {
        failure = Optional.of(thrown);
      }
      return failure.get();
    }

    private void giveBack() {
      if (failure.isPresent()) {
        discard();
      }
    }
  }

  @Override
  public synchronized void close() {
    isClosed = true;
    discard();
  }

  private synchronized void discard() {
    try {
      if (open.isPresent()) {
        open.get().close();
      }
    } catch (SQLException e) {
      // It is of no use any more, and what it committed is kept.
    }
    open = Optional.empty();
  }

  @Override
  public Option<Object> maxConnections() {
    return Option.apply(1);
  }
}
