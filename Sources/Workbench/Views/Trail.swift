import Terminal

/// The way to where one is, for row 1: every screen that is open, and what is read over the last.
struct Trail {
  /// What parts one name from the next.
  let separator: DisplayText
  private let crumbs: [Crumb]

  /// One name, and the place of its screen.
  private struct Crumb {
    let place: Int
    let whole: DisplayText
    let short: DisplayText
  }

  init(desk: Desk, separator: DisplayText) {
    self.separator = separator
    let last = desk.screens.count - 1
    let over = desk.sheet?.place
    let screens = desk.screens.enumerated().map { place, screen in
      let front = desk.front(of: screen)
      let isInFront = place == last && over == nil
      return Crumb(
        place: place,
        whole: DisplayText(isInFront ? front.title(on: desk) : front.titleBehind(on: desk)),
        short: DisplayText(isInFront ? front.title(on: desk) : front.titleInShort(on: desk)))
    }
    let read = over.map {
      Crumb(place: last, whole: DisplayText($0), short: DisplayText($0))
    }
    crumbs = screens + [read].compactMap { $0 }
  }

  /// The names that a width has room for: whole, then without the list it began at; else short, from
  /// the left; else without the first ones. The last is there in any case.
  func fitting(_ room: Int) -> [(place: Int, text: DisplayText)] {
    let whole = [0, 1].map { (first: min($0, crumbs.count - 1), texts: texts(0)) }
    let short = (1...crumbs.count).map { (first: 0, texts: texts($0)) }
    let fewer = crumbs.indices.map { (first: $0, texts: texts(crumbs.count)) }
    let ways = whole + short + fewer
    let way = ways.first { width(of: $0.texts[$0.first...]) <= room } ?? ways[ways.count - 1]
    return Array(zip(crumbs.map(\.place), way.texts).dropFirst(way.first))
  }

  /// The cells that a way of four names or more wants, shortened: first all but the list it began at,
  /// then one less at a time; at least the last two.
  var leastWidths: [Int] {
    guard crumbs.count > 3 else { return [] }
    let texts = texts(crumbs.count)
    return (1...texts.count - 2).map { width(of: texts[$0...]) }
  }

  private func texts(_ shortened: Int) -> [DisplayText] {
    crumbs.enumerated().map { $0 < shortened ? $1.short : $1.whole }
  }

  private func width(of texts: ArraySlice<DisplayText>) -> Int {
    texts.reduce(0) { $0 + $1.width } + separator.width * max(0, texts.count - 1)
  }
}
