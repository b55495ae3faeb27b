/// Finds the index of a name by its bytes, without making a string: a hash table that never changes.
///
/// `@unchecked Sendable` holds because the memory is written in `init` only and freed in `deinit`.
final class NameTable: @unchecked Sendable {
    private struct Slot {
        var start: Int32 = 0
        var length: Int32 = -1
        var index: Int32 = 0
    }

    private let slots: UnsafeMutablePointer<Slot>
    private let bytes: UnsafeMutablePointer<UInt8>
    private let mask: Int

    /// A table that gives every name its place in the list; of equal names the last one counts.
    init(_ names: [String]) {
        var size = 8
        while size < names.count * 3 { size *= 2 }
        mask = size - 1
        slots = .allocate(capacity: size)
        slots.initialize(repeating: Slot(), count: size)
        let text = names.flatMap { Array($0.utf8) }
        bytes = .allocate(capacity: max(text.count, 1))
        for (offset, byte) in text.enumerated() { (bytes + offset).initialize(to: byte) }
        var start = 0
        for (index, name) in names.enumerated() {
            let length = name.utf8.count
            let place = place(of: UnsafeBufferPointer(start: bytes + start, count: length))
            slots[place] = Slot(start: Int32(start), length: Int32(length), index: Int32(index))
            start += length
        }
    }

    deinit {
        slots.deallocate()
        bytes.deallocate()
    }

    /// The place of a name in the list, or nil.
    @inline(__always)
    func index(of name: UnsafeBufferPointer<UInt8>) -> Int? {
        let slot = slots[place(of: name)]
        return slot.length < 0 ? nil : Int(slot.index)
    }

    /// The slot where the name is, or where it would go. There is always a free one.
    @inline(__always)
    private func place(of name: UnsafeBufferPointer<UInt8>) -> Int {
        var place = Int(truncatingIfNeeded: Self.hash(name)) & mask
        while true {
            let slot = slots[place]
            if slot.length < 0 { return place }
            if Int(slot.length) == name.count && isSame(name, as: bytes + Int(slot.start)) { return place }
            place = (place + 1) & mask
        }
    }

    @inline(__always)
    private func isSame(_ name: UnsafeBufferPointer<UInt8>, as known: UnsafeMutablePointer<UInt8>) -> Bool {
        for offset in 0..<name.count where name[offset] != known[offset] { return false }
        return true
    }

    /// Mixes the length with the first and the last eight bytes, which tell the names of STIX apart.
    @inline(__always)
    private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var first: UInt64 = 0
        var last: UInt64 = 0
        if name.count >= 8, let start = UnsafeRawPointer(name.baseAddress) {
            first = start.loadUnaligned(as: UInt64.self)
            last = start.loadUnaligned(fromByteOffset: name.count - 8, as: UInt64.self)
        } else {
            for byte in name { first = first << 8 | UInt64(byte) }
        }
        let mixed = (first ^ (last << 29 | last >> 35) ^ UInt64(name.count)) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ mixed >> 32
    }
}
