/// The members of an object, in the order of the text. Values are stepped over whole, whatever they hold.
public struct JSONMembers: Sequence, Sendable {
    /// A name and its value.
    public typealias Element = (key: JSONKey, value: JSONNode)

    @usableFromInline let range: TapeRange

    @inlinable
    init(of node: JSONNode) { range = TapeRange(node, opening: Tape.objectStart) }

    /// Walks the members.
    @inlinable
    public func makeIterator() -> Iterator { Iterator(range: range) }

    /// Walks the members of an object.
    public struct Iterator: IteratorProtocol {
        @usableFromInline var range: TapeRange

        @inlinable
        init(range: TapeRange) { self.range = range }

        /// The next member; nil after the last.
        @inlinable
        public mutating func next() -> Element? {
            guard range.start < range.end else { return nil }
            let key = JSONKey(document: range.document, index: range.start)
            let value = JSONNode(document: range.document, index: range.start + 1)
            range.start = Tape.next(value.word, at: value.index)
            return (key, value)
        }
    }
}

/// The elements of an array, in order. Values are stepped over whole, whatever they hold.
public struct JSONElements: Sequence, Sendable {
    @usableFromInline let range: TapeRange

    @inlinable
    init(of node: JSONNode) { range = TapeRange(node, opening: Tape.arrayStart) }

    /// The number of elements.
    public var count: Int {
        guard range.count == Tape.saturatedCount else { return range.count }
        return reduce(0) { total, _ in total + 1 }
    }

    /// Walks the elements.
    @inlinable
    public func makeIterator() -> Iterator { Iterator(range: range) }

    /// Walks the elements of an array.
    public struct Iterator: IteratorProtocol {
        @usableFromInline var range: TapeRange

        @inlinable
        init(range: TapeRange) { self.range = range }

        /// The next element; nil after the last.
        @inlinable
        public mutating func next() -> JSONNode? {
            guard range.start < range.end else { return nil }
            let value = JSONNode(document: range.document, index: range.start)
            range.start = Tape.next(value.word, at: value.index)
            return value
        }
    }
}

/// What lies between the opening and the closing word of an array or object.
@usableFromInline
struct TapeRange: Sendable {
    @usableFromInline let document: JSONDocument
    @usableFromInline let count: Int
    @usableFromInline var start: Int
    @usableFromInline let end: Int

    /// Empty if the node does not open with this tag.
    @inlinable
    init(_ node: JSONNode, opening tag: UInt8) {
        let word = node.word
        let opens = Tape.tag(word) == tag
        document = node.document
        count = opens ? Tape.count(word) : 0
        start = node.index + 1
        end = opens ? Tape.end(word) - 1 : start
    }
}
