package vatworks.shell;

import java.util.List;

/// What `help` says of a command.
interface Manual {

  /// Its name.
  String word();

  /// What may stand after it; nothing, if it takes no arguments.
  String arguments();

  /// A few words.
  String summary();

  String example();

  /// All that there is to say.
  String text();

  /// `send VAT [FACET] METHOD [JSON-ARGS]`
  default String usage() {
    return arguments().isEmpty() ? word() : word() + " " + arguments();
  }

  /// What `help COMMAND` prints.
  default String page() {
    return (usage() + "\n" + summary() + "\n\n" + text()).strip() + "\n\nexample: " + example();
  }

  /// What `help` prints for all commands.
  static String overview(List<? extends Manual> all) {
    Columns columns = new Columns();
    for (Manual manual : all) {
      columns.row(manual.usage(), manual.summary());
    }
    return String.join("\n", columns.lines()) + "\n\nhelp COMMAND says more about one of them.";
  }
}
