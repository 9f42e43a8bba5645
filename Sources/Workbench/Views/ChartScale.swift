import Foundation
import Narration
import Terminal

/// The rows of a chart: each stands for a round number, the greatest on top.
struct ChartScale: Hashable {
  /// The number of the first row.
  let top: Double
  /// What one row is worth.
  let step: Double
  /// How many rows there are.
  let rows: Int
  /// How many decimals a row's number needs.
  private let decimals: Int

  /// The finest round scale on which all values have a row; nil without values or rows.
  init?(_ values: [Double], rows most: Int) {
    let values = values.filter(\.isFinite)
    guard let low = values.min(), let high = values.max(), most > 1, high - low < 1e12 else {
      return nil
    }
    for power in -2...12 {
      for unit in [1.0, 2, 5] {
        let step = unit * pow(10, Double(power))
        let first = (low / step + 1e-9).rounded(.down)
        let last = (high / step - 1e-9).rounded(.up)
        guard last - first + 1 <= Double(most) else { continue }
        top = max(last, first + 1) * step
        self.step = step
        rows = max(2, Int(last - first) + 1)
        decimals = max(0, -power)
        return
      }
    }
    return nil
  }

  /// The number of a row.
  func label(_ row: Int) -> String { Figure.text(top - Double(row) * step, decimals: decimals) }

  /// The row of a value.
  func row(of value: Double) -> Int { Int(place(of: value).rounded()) }

  /// Where a value falls, in rows from the first.
  func place(of value: Double) -> Double {
    min(max((top - value) / step, 0), Double(rows - 1))
  }
}

/// Lines of dots, two columns and four rows to a cell.
struct BrailleLine {
  private var cells: [Point: UInt32] = [:]
  private static let bits: [[UInt32]] = [
    [0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80],
  ]

  /// The cells drawn on, each with its character.
  var characters: [(Point, DisplayText)] {
    cells.compactMap { point, bits in
      Unicode.Scalar(0x2800 + bits).map { (point, DisplayText(String(Character($0)))) }
    }
  }

  /// Draws from the middle of one place to the middle of another; rows may be broken.
  mutating func draw(from start: (column: Int, row: Double), to end: (column: Int, row: Double)) {
    let (first, last) = (start.column * 2, end.column * 2)
    guard last > first else { return }
    for dot in first...last {
      let part = Double(dot - first) / Double(last - first)
      let row = start.row + part * (end.row - start.row)
      set(column: dot, row: Int((row * 4 + 1.5).rounded()))
    }
  }

  private mutating func set(column: Int, row: Int) {
    guard row >= 0 else { return }
    cells[Point(column: column / 2, row: row / 4), default: 0] |= Self.bits[row % 4][column % 2]
  }
}
