package vatworks.container;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Changes what is stored in a container's SQLite journal, as somebody with an editor would.
final class Damage {

  private Damage() {}

  /// Flips a bit of what a query finds, which is the first column of its only row.
  ///
  /// @param column `event_payload` of the table `event_journal`, say
  /// @param place of the byte, from the end, 0 for the last
  static void flip(Path basedir, String table, String column, long height, int place) throws SQLException {
    try (Connection connection = connect(basedir)) {
      byte[] bytes;
      try (PreparedStatement query = connection.prepareStatement(
          "SELECT " + column + " FROM " + table + " WHERE sequence_number = " + height);
          ResultSet rows = query.executeQuery()) {
        rows.next();
        bytes = rows.getBytes(1);
      }
      bytes[bytes.length - 1 - place] ^= 0x10;
      try (PreparedStatement update = connection.prepareStatement(
          "UPDATE " + table + " SET " + column + " = ? WHERE sequence_number = " + height)) {
        update.setBytes(1, bytes);
        update.executeUpdate();
      }
    }
  }

  static void run(Path basedir, String sql) throws SQLException {
    try (Connection connection = connect(basedir);
        PreparedStatement change = connection.prepareStatement(sql)) {
      change.executeUpdate();
    }
  }

  private static Connection connect(Path basedir) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + basedir.resolve(".vat/journal.db"));
  }
}
