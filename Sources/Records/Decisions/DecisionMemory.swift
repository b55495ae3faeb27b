/// What was read of decisions, by their objects' numbers. What is not asked for is forgotten: files are kept in two halves,
/// and where the one that is filled is full, the other one goes.
struct DecisionMemory: Sendable {
    private var recent: [Int64: DecisionFile] = [:]
    private var earlier: [Int64: DecisionFile] = [:]
    /// How many deeds the recent half holds.
    private var count = 0

    /// A half holds so many deeds, with all that is made of them some 1,500 bytes each.
    private static let most = 32_768

    /// What is kept of a decision; it is among the recent ones from now on.
    mutating func file(of decision: Int64) -> DecisionFile? {
        if let file = recent[decision] { return file }
        guard let file = earlier[decision] else { return nil }
        put(file, of: decision)
        return file
    }

    /// Keeps a file, unless one that holds more is kept.
    mutating func keep(_ file: DecisionFile, of decision: Int64) {
        if let known = self.file(of: decision), known.last > file.last { return }
        put(file, of: decision)
    }

    private mutating func put(_ file: DecisionFile, of decision: Int64) {
        if count + file.entries.count > Self.most, recent[decision] == nil {
            earlier = recent
            recent = [:]
            count = 0
        }
        count += file.entries.count - (recent[decision]?.entries.count ?? 0)
        recent[decision] = file
    }
}
