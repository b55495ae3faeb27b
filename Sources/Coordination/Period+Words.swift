extension WorldDate {
    /// The date as people write it in English: `11 July 2023`, `July 2023`, `2023`.
    public var words: String {
        guard let month else { return String(year) }
        let monthAndYear = WorldDate.months[month - 1] + " " + String(year)
        return day.map { String($0) + " " + monthAndYear } ?? monthAndYear
    }

    /// The English names of the months, January first.
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

extension Period {
    /// The period as people write it in English: `July 2023`, `2023 to 2026`, `11 to 12 July 2023`, `since 2018`,
    /// `from 2018, end not recorded`.
    public var words: String {
        if isSingleDate, let date = start.date { return date.words }
        return switch (start, end) {
        case (.date(let from), .date(let to)): from == to ? from.words : Period.words(from: from, to: to)
        case (.date(let from), .open): "since " + from.words
        case (.date(let from), .unknown): "from " + from.words + ", end not recorded"
        case (.open, .date(let to)): "until " + to.words
        case (.unknown, .date(let to)): "until " + to.words + ", start not recorded"
        default: text
        }
    }

    /// Two dates with what they share said once.
    private static func words(from: WorldDate, to: WorldDate) -> String {
        guard from.year == to.year, from.precision == to.precision, let month = from.month else {
            return from.words + " to " + to.words
        }
        if let day = from.day {
            let first = from.month == to.month ? String(day) : String(day) + " " + WorldDate.months[month - 1]
            return first + " to " + to.words
        }
        return WorldDate.months[month - 1] + " to " + to.words
    }
}
