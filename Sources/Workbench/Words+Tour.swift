import OversightCore
import Terminal

/// The tour of the first run.
extension Words {
  static func tourTitle(_ page: Int, of pages: Int) -> String {
    page == 0 ? "Welcome · 1 of \(pages)" : "Tour · \(page + 1) of \(pages)"
  }
  static let glyphQuestion = "Which line looks whole? It sets how charts are drawn."
  static let wholeFull = "all of it"
  static let wholeStandard = "this one; the last four above are odd"
  static let wholeASCII = "only this"
  static let sampleFull = "█░─│├┤●■□▲▼ ⣀⡠⠔⠊"
  static let sampleStandard = "█░─│├┤●■□▲▼"
  static let sampleASCII = "#.-|[]*AP^v"
  static let tourNext = "Next"
  static let tourEnd = "Begin"
  static func tourOver(_ count: Int) -> String {
    "\(count) organisations. : tour brings the tour back."
  }

  /// The sentences of each page; `key` gives the first key of a command.
  static func tour(
    _ organisations: (all: Int, boards: Int), _ period: Period, isReader: Bool,
    key: (CommandID) -> String
  ) -> [[String]] {
    let (all, boards) = organisations
    return [
      [
        "You see \(all) organisations of \(period): \(all - boards) providers and \(boards) ICBs.",
        "Up and down arrows choose, Enter opens, Esc comes back. \(key("help")) lists every key.",
      ],
      [
        "The list begins with those in most need.",
        "\(key("filter")) filters as you type: region:london segment>=3. "
          + "\(key("clear-filter")) shows all again.",
        "\(key("column-left")) and \(key("column-right")) choose a column, \(key("sort")) sorts "
          + "by it and, pressed again, reverses.",
        "\(key("go-to")) opens an organisation by code, former code or part of its name.",
      ],
      [
        "Every segment is explained: the ladder above the metrics is the rule, step by step.",
        "\(key("explain")) shows each step with its clause and where the rule comes from.",
        "\(key("previous-tab")) and \(key("next-tab")) turn the tabs, "
          + "\(key("previous-organisation")) and \(key("next-organisation")) the organisations.",
      ],
      isReader
        ? [
          "You read: nothing you press changes what is saved.",
          "The tabs Notes and History say who decided what, when and why.",
        ]
        : [
          "On the tab Capability a digit rates the selected area; 1 is best.",
          "It is on disk before the last line but one says so, with what follows from it.",
          "\(key("undo")) takes your own last change back; nothing is ever overwritten.",
          "Texts are kept as you type. Assessors see one another's ratings after the reveal only.",
        ],
      [
        "\(key("help")) lists what can be done here, with the keys, and runs what you choose.",
        "\(key("palette")) runs anything by a few letters of its name: theme light, open RDY.",
        "\(key("present")) hides names and drafts while others see the screen.",
        "That is all. \(key("palette")) tour brings it back.",
      ],
    ]
  }
}
