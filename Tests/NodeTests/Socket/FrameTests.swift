import NIOCore
import Testing

@testable import Node

@Suite struct FrameTests {
    @Test(arguments: [0, 1, Frame.limit - 2, Frame.limit - 1, Frame.limit, 3 * Frame.limit])
    func `frames of a message hold its bytes in order and only the last says so`(count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let frames = Frame.frames(.file, bytes)
        #expect(frames.map(\.isLast).dropLast().allSatisfy { !$0 })
        #expect(frames.last?.isLast == true)
        #expect(frames.allSatisfy { $0.bytes.readableBytes < Frame.limit })
        #expect(frames.flatMap { Array($0.bytes.readableBytesView) } == bytes)
    }
}
