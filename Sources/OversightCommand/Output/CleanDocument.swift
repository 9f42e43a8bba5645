import Narration
import Terminal

/// The door through which a document leaves the program: its texts are cleaned as those of the screen.
extension Document {
  /// As Markdown.
  var cleanMarkdown: String { markdown { DisplayText($0).string } }
  /// As HTML.
  var cleanHTML: String { html { DisplayText($0).string } }
}
