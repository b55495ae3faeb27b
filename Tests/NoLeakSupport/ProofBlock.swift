/// A block of histories that was run: one line of a file, so that what several runs did can be added up.
package struct ProofBlock: Hashable, Sendable {
    /// The first seed.
    package var first: UInt64
    /// How many seeds, from the first on.
    package var count: UInt64
    /// The commit that was run.
    package var commit: String
    /// How many histories differed.
    package var differences: Int

    /// A block.
    package init(first: UInt64, count: UInt64, commit: String, differences: Int) {
        self.first = first
        self.count = count
        self.commit = commit
        self.differences = differences
    }

    /// The line of a file: first seed, count, commit, differences.
    package var line: String { "\(first) \(count) \(commit) \(differences)" }

    /// The block of a line; nil where it is not one.
    package init?(line: Substring) {
        let words = line.split(separator: " ").map(String.init)
        guard words.count == 4, let first = UInt64(words[0]), let count = UInt64(words[1]), count > 0,
            let differences = Int(words[3]), differences >= 0, first.addingReportingOverflow(count).overflow == false
        else { return nil }
        self.init(first: first, count: count, commit: words[2], differences: differences)
    }
}

/// What several runs did together.
package struct ProofSum: Hashable, Sendable {
    /// The ranges of seeds that were run, from the lowest, each as long as it can be.
    package private(set) var ranges: [Range<UInt64>] = []
    /// How many histories differed.
    package private(set) var differences = 0
    /// The commits that were run.
    package private(set) var commits: Set<String> = []

    /// Adds blocks up; a seed that was run twice counts once.
    package init(_ blocks: some Sequence<ProofBlock>) {
        for block in blocks.sorted(by: { $0.first < $1.first }) {
            differences += block.differences
            commits.insert(block.commit)
            let next = block.first..<block.first + block.count
            if let last = ranges.last, last.upperBound >= next.lowerBound {
                ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, next.upperBound)
            } else {
                ranges.append(next)
            }
        }
    }

    /// How many histories were run.
    package var count: UInt64 { ranges.reduce(0) { $0 + UInt64($1.count) } }

    /// In words.
    package var text: String {
        let places = ranges.map { "\($0.lowerBound) to \($0.upperBound - 1)" }.joined(separator: ", ")
        return "\(count) histories, seeds \(places.isEmpty ? "none" : places); \(differences) differed; "
            + "commits \(commits.sorted().joined(separator: ", "))"
    }
}
