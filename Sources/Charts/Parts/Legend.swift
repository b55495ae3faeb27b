/// What the signs of a picture mean, in lines that fill its width.
struct Legend {
    /// A sign and its words.
    struct Entry {
        let sign: SVG
        let words: String
        let width: Double

        /// - Parameters:
        ///   - sign: drawn around a point 15 points from its left edge, at most 16 points high
        ///   - words: what it means
        ///   - width: the room of the sign, with the space behind it
        init(_ sign: SVG, _ words: String, width: Double = 34) {
            self.sign = sign
            self.words = words
            self.width = width
        }
    }

    private static let lineHeight = 22.0

    private let places: [(entry: Entry, x: Double, line: Int)]
    let height: Double

    /// - Parameters:
    ///   - entries: in order
    ///   - width: the room
    init(_ entries: [Entry], width: Double) {
        var places: [(entry: Entry, x: Double, line: Int)] = []
        var x = 0.0
        var line = 0
        for entry in entries {
            let needed = entry.width + TextMeasure.width(entry.words) + 18
            if x > 0, x + needed - 18 > width {
                x = 0
                line += 1
            }
            places.append((entry, x, line))
            x += needed
        }
        self.places = places
        height = places.isEmpty ? 0 : Double(line + 1) * Self.lineHeight + 8
    }

    /// The legend with its upper edge at `top`.
    func svg(top: Double, width: Double) -> SVG {
        each(places) { place in
            let y = top + 8 + (Double(place.line) + 0.5) * Self.lineHeight
            let words = TextMeasure.shortened(place.entry.words, width: width - place.entry.width)
            return """
                <g transform="translate(\(place.x + 15) \(y))">\(place.entry.sign)</g>\
                \(TextBlock(lines: [words], kind: "soft").svg(x: place.x + place.entry.width, middle: y))

                """
        }
    }
}
