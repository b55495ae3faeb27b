/// What was read of decisions, by their objects' numbers. What is not asked for is forgotten, a slice at a time, so that
/// nobody waits while much is let go of.
struct DecisionMemory: Sendable {
    /// Files that were kept or asked for at about the same time.
    private struct Slice {
        var files: [Int64: DecisionFile] = [:]
        /// How many deeds they hold.
        var count = 0
    }

    /// The newest one last; never empty.
    private var slices = [Slice()]

    /// A slice holds so many deeds, with all that is made of them some 1,500 bytes each, or one file that is longer.
    private static let mostDeeds = 4_096
    private static let mostSlices = 16

    private var newest: Int { slices.count - 1 }

    /// What is kept of a decision; it is among the newest from now on.
    mutating func file(of decision: Int64) -> DecisionFile? {
        guard let place = slices.lastIndex(where: { $0.files[decision] != nil }),
            let file = slices[place].files[decision]
        else { return nil }
        if place != newest { put(file, of: decision) }
        return file
    }

    /// Keeps a file, unless one that holds more is kept.
    mutating func keep(_ file: DecisionFile, of decision: Int64) {
        if let known = self.file(of: decision), known.last > file.last { return }
        put(file, of: decision)
    }

    private mutating func put(_ file: DecisionFile, of decision: Int64) {
        for place in slices.indices {
            guard let old = slices[place].files.removeValue(forKey: decision) else { continue }
            slices[place].count -= old.entries.count
        }
        if !slices[newest].files.isEmpty, slices[newest].count + file.entries.count > Self.mostDeeds {
            slices.append(Slice())
            if slices.count > Self.mostSlices { slices.removeFirst() }
        }
        slices[newest].files[decision] = file
        slices[newest].count += file.entries.count
    }
}
