/// Where a journal is kept: SQLite and PostgreSQL, as akka-persistence-jdbc writes it and as plain JDBC reads
/// it.
package vatworks.kernel.store;
