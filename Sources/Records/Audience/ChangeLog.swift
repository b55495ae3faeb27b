/// Which records the last writes touched: what was made of an earlier state is brought up to date by these alone.
///
/// Kept in memory only. What is not found here counts as "everything may look different", so that a log which lost
/// something makes a reader wait, never read what is out of date.
struct ChangeLog: Sendable {
    private struct Write {
        /// The last stamp before it.
        let before: Int64
        /// `nil`: everything may look different.
        var ids: Set<String>?
    }

    /// Writes by their last stamp.
    private var writes: [Int64: Write] = [:]
    /// The same stamps, oldest first.
    private var stamps: [Int64] = []

    /// So many writes are remembered.
    static let mostWrites = 512
    /// A write that touches more records than this is not told apart from one that touches all.
    static let mostRecords = 2_048

    /// Notes a write that is about to be committed. One that is rolled back may be followed by another with the same
    /// last stamp; both count then.
    mutating func note(before: Int64, last: Int64, ids: Set<String>?) {
        if let known = writes[last] {
            let both = known.before == before ? known.ids.flatMap { one in ids.map { one.union($0) } } : nil
            writes[last] = Write(before: before, ids: both)
            return
        }
        writes[last] = Write(before: before, ids: ids)
        stamps.append(last)
        if stamps.count > ChangeLog.mostWrites { writes[stamps.removeFirst()] = nil }
    }

    /// The records that were touched after one stamp and up to another; `nil` where that is not known, or may be all.
    func ids(after first: Int64, upTo last: Int64) -> Set<String>? {
        var touched: Set<String> = []
        var stamp = last
        while stamp > first {
            guard let write = writes[stamp], let ids = write.ids, write.before < stamp else { return nil }
            touched.formUnion(ids)
            guard touched.count <= ChangeLog.mostRecords else { return nil }
            stamp = write.before
        }
        return stamp == first ? touched : nil
    }
}
