/// Places in which ties share the best: 1, 2, 2, 4.
public enum CompetitionRank {
  /// The place of each value in the order in which the values came, 1 best. Values closer than 1e-9
  /// are tied with the first of their run.
  public static func places(of values: [Double], higherIsBetter: Bool) -> [Int] {
    let order = values.indices.sorted {
      values[$0] == values[$1]
        ? $0 < $1 : (higherIsBetter ? values[$0] > values[$1] : values[$0] < values[$1])
    }
    var places = [Int](repeating: 0, count: values.count)
    var first = 0
    for (position, index) in order.enumerated() {
      if position > 0, abs(values[index] - values[order[first]]) > 1e-9 { first = position }
      places[index] = first + 1
    }
    return places
  }
}
