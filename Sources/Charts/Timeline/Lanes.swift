/// Bars laid side by side so that none covers another.
enum Lanes {
    /// The lane of each bar: the first that is free where the bar begins. Bars come in the order of their left edges.
    ///
    /// - Parameters:
    ///   - bars: left and right edges
    ///   - most: how many lanes there are room for; a bar that finds none gets nil
    static func assign(_ bars: [(left: Double, right: Double)], most: Int) -> [Int?] {
        var ends: [Double] = []
        return bars.map { bar in
            if let lane = ends.firstIndex(where: { $0 + 1 <= bar.left }) {
                ends[lane] = bar.right
                return lane
            }
            guard ends.count < most else { return nil }
            ends.append(bar.right)
            return ends.count - 1
        }
    }
}
