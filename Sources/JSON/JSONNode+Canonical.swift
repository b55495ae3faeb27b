extension JSONNode {
    /// The value as RFC 8785 writes it: the one form in which equal values have equal bytes.
    public func canonicalBytes() -> [UInt8] {
        var bytes: [UInt8] = []
        appendCanonical(to: &bytes)
        return bytes
    }

    /// Adds the canonical bytes of the value to others; no tree and no string is made.
    public func appendCanonical(to bytes: inout [UInt8]) {
        let words = Tape.next(word, at: index) - index
        let text = index == 1 ? document.strings.count : 16 * words
        var writer = CanonicalWriter(expecting: text + 4 * words)
        _ = document.withPointers { CanonicalWalk(tape: $0).write(index, to: &writer) }
        writer.append(to: &bytes)
    }
}

/// Writes values of a tape in canonical form. Goes as deep as the values do, which the parser has limited.
private struct CanonicalWalk {
    let tape: TapePointers

    /// Writes the value at `index`; returns the index after it.
    func write(_ index: Int, to writer: inout CanonicalWriter) -> Int {
        let word = tape.words[index]
        switch Tape.tag(word) {
        case Tape.objectStart: return writeObject(index, to: &writer)
        case Tape.arrayStart: return writeArray(index, to: &writer)
        case Tape.string: writer.write(tape.string(at: index))
        case Tape.integer: writer.write(Int64(bitPattern: tape.words[index &+ 1]))
        case Tape.double: writer.write(Double(bitPattern: tape.words[index &+ 1]))
        case Tape.yes: writer.write("true")
        case Tape.no: writer.write("false")
        default: writer.write("null")
        }
        return Tape.next(word, at: index)
    }

    private func writeArray(_ index: Int, to writer: inout CanonicalWriter) -> Int {
        let end = Tape.end(tape.words[index])
        var place = index &+ 1
        writer.write(UInt8(ascii: "["))
        while place < end &- 1 {
            if place > index &+ 1 { writer.write(UInt8(ascii: ",")) }
            place = write(place, to: &writer)
        }
        writer.write(UInt8(ascii: "]"))
        return end
    }

    private func writeObject(_ index: Int, to writer: inout CanonicalWriter) -> Int {
        let end = Tape.end(tape.words[index])
        let table = Tape.payload(tape.words[end &- 1])
        writer.write(UInt8(ascii: "{"))
        if table == 0 {
            var place = index &+ 1
            while place < end &- 1 {
                if place > index &+ 1 { writer.write(UInt8(ascii: ",")) }
                place = writeMember(place, to: &writer)
            }
        } else {
            let count = Int(truncatingIfNeeded: tape.words[table])
            for entry in 1...count {
                if entry > 1 { writer.write(UInt8(ascii: ",")) }
                _ = writeMember(Int(truncatingIfNeeded: tape.words[table &+ entry]), to: &writer)
            }
        }
        writer.write(UInt8(ascii: "}"))
        return end
    }

    @inline(__always)
    private func writeMember(_ index: Int, to writer: inout CanonicalWriter) -> Int {
        writer.write(tape.string(at: index))
        writer.write(UInt8(ascii: ":"))
        return write(index &+ 1, to: &writer)
    }
}
