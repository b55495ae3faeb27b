/// The pass over a fresh tape that makes it ours: numbers are brought to one form, names are put in order, and what
/// simdjson lets through but we do not (depth, number ranges, duplicate names) is found.
///
/// It says only that something is wrong; `FaultScanner` says what and where.
struct TapeCheck {
    private let words: UnsafeMutablePointer<UInt64>
    private let strings: UnsafePointer<UInt8>
    private let count: Int
    /// Tables of members for objects whose members are not in canonical order, to lie behind the tape.
    private(set) var tables: [UInt64] = []
    /// Bytes of the buffer of strings that are in use.
    private(set) var stringBytes = 0

    init(words: UnsafeMutablePointer<UInt64>, count: Int, strings: UnsafePointer<UInt8>) {
        self.words = words
        self.count = count
        self.strings = strings
    }

    /// Walks the tape once; false if the text must be refused.
    mutating func run(maximumDepth: Int) -> Bool {
        var depth = 0
        var lastString = 0
        var index = 1
        while index < count {
            let word = words[index]
            switch Tape.tag(word) {
            case Tape.string:
                lastString = index
                index &+= 1
            case Tape.objectStart:
                depth &+= 1
                guard depth <= maximumDepth, orderMembers(ofObject: index) else { return false }
                index &+= 1
            case Tape.arrayStart:
                depth &+= 1
                guard depth <= maximumDepth else { return false }
                index &+= 1
            case Tape.objectEnd, Tape.arrayEnd:
                depth &-= 1
                index &+= 1
            case Tape.integer, Tape.unsigned, Tape.double:
                guard settleNumber(at: index) else { return false }
                index &+= 2
            default:
                index &+= 1
            }
        }
        if lastString > 0 {
            let last = TapePointers(words: words, strings: strings).string(at: lastString)
            stringBytes = Tape.payload(words[lastString]) + 4 + last.count
        }
        return true
    }

    /// Brings a number to its one form, or says that it is out of range.
    private func settleNumber(at index: Int) -> Bool {
        switch Tape.tag(words[index]) {
        case Tape.integer:
            return NumberRange.holds(Int64(bitPattern: words[index &+ 1]))
        case Tape.double:
            switch NumberRange.settle(Double(bitPattern: words[index &+ 1])) {
            case .integer(let integer):
                words[index] = Tape.word(Tape.integer)
                words[index &+ 1] = UInt64(bitPattern: integer)
                return true
            case .double: return true
            case .outOfRange: return false
            }
        default:
            return false
        }
    }

    // MARK: - Members

    /// A name on the tape with its first eight bytes, by which most comparisons are decided.
    private struct Name {
        var head: UInt64
        var index: UInt32
    }

    /// Objects up to this size are sorted in memory of the stack.
    private static let smallObject = 64

    /// Finds the canonical order of an object's members; false if a name occurs twice.
    private mutating func orderMembers(ofObject index: Int) -> Bool {
        let word = words[index]
        let close = Tape.end(word) &- 1
        var capacity = Tape.count(word)
        if capacity == Tape.saturatedCount { capacity = (close - index) / 2 }
        words[close] = Tape.word(Tape.objectEnd)
        guard capacity > 1 else { return true }
        return withUnsafeTemporaryAllocation(of: Name.self, capacity: capacity) { names in
            let found = collect(into: names, from: index &+ 1, to: close)
            let members = UnsafeMutableBufferPointer(rebasing: names[..<found.count])
            if !found.isAscending {
                sort(members)
                guard isStrictlyAscending(members) else { return false }
                words[close] = Tape.word(Tape.objectEnd, count + tables.count)
                tables.append(UInt64(members.count))
                for name in members { tables.append(UInt64(name.index)) }
            }
            return found.foreign < 2 || haveNoEquivalents(members)
        }
    }

    /// Gathers the names; also tells whether they ascend strictly, and how many are not ASCII.
    private func collect(
        into names: UnsafeMutableBufferPointer<Name>,
        from start: Int,
        to close: Int
    ) -> (count: Int, isAscending: Bool, foreign: Int) {
        let tape = TapePointers(words: words, strings: strings)
        var place = start
        var total = 0
        var isAscending = true
        var foreign = 0
        while place < close {
            let bytes = tape.string(at: place)
            let name = Name(
                head: bytes.baseAddress.map { NameOrder.chunk($0, count: bytes.count) } ?? 0,
                index: UInt32(truncatingIfNeeded: place)
            )
            if !isASCII(bytes) { foreign &+= 1 }
            if total > 0, isAscending { isAscending = precedes(names[total &- 1], name) }
            names.initializeElement(at: total, to: name)
            total &+= 1
            place = Tape.next(words[place &+ 1], at: place &+ 1)
        }
        return (total, isAscending, foreign)
    }

    @inline(__always)
    private func precedes(_ left: Name, _ right: Name) -> Bool {
        left.head == right.head ? restPrecedes(left, right) : left.head < right.head
    }

    /// The comparison once the first eight bytes are equal.
    private func restPrecedes(_ left: Name, _ right: Name) -> Bool {
        let tape = TapePointers(words: words, strings: strings)
        return NameOrder.precedes(tape.string(at: Int(left.index)), tape.string(at: Int(right.index)))
    }

    /// Insertion for the few members most objects have, the library's sort for many.
    private func sort(_ names: UnsafeMutableBufferPointer<Name>) {
        guard names.count <= Self.smallObject else {
            var names = names
            names.sort { precedes($0, $1) }
            return
        }
        for place in 1..<names.count {
            let name = names[place]
            var gap = place
            while gap > 0, precedes(name, names[gap &- 1]) {
                names[gap] = names[gap &- 1]
                gap &-= 1
            }
            names[gap] = name
        }
    }

    private func isStrictlyAscending(_ names: UnsafeMutableBufferPointer<Name>) -> Bool {
        for place in 1..<names.count where !precedes(names[place &- 1], names[place]) { return false }
        return true
    }

    @inline(__always)
    private func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var seen: UInt8 = 0
        for byte in bytes { seen |= byte }
        return seen < 0x80
    }

    /// Names that differ only in how accents are composed would be one key of a Swift dictionary, and one to the eye.
    private func haveNoEquivalents(_ names: UnsafeMutableBufferPointer<Name>) -> Bool {
        let tape = TapePointers(words: words, strings: strings)
        var seen: Set<String> = []
        for name in names {
            let bytes = tape.string(at: Int(name.index))
            if !isASCII(bytes), !seen.insert(String(decoding: bytes, as: UTF8.self)).inserted { return false }
        }
        return true
    }
}
