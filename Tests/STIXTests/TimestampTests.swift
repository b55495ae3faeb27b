import TestSupport
import Testing

@testable import STIX

/// STIX 2.1 §2.16
struct TimestampTests {
    @Test(arguments: [
        "2016-01-20T12:31:12Z", "2016-01-20T12:31:12.1Z", "2016-01-20T12:31:12.123Z",
        "2016-01-20T12:31:12.123456789012345678901234567890Z", "2016-12-31T23:59:60Z", "2016-12-31T23:59:60.5Z",
        "0000-01-01T00:00:00Z", "2000-02-29T00:00:00Z", "2024-02-29T23:59:59.999999999Z",
    ])
    func `a timestamp keeps its text`(text: String) {
        #expect(Timestamp(text)?.text == text)
        #expect(Timestamp(text)?.description == text)
    }

    @Test(arguments: [
        "", "2016-01-20", "2016-01-20T12:31:12", "2016-01-20T12:31:12.Z", "2016-01-20T12:31:12+00:00",
        "2016-01-20T12:31:12z", "2016-01-20t12:31:12Z", "2016-01-20 12:31:12Z", "2016-13-20T12:31:12Z",
        "2016-00-20T12:31:12Z", "2016-01-32T12:31:12Z", "2016-01-00T12:31:12Z", "2015-02-29T12:31:12Z",
        "1900-02-29T12:31:12Z", "2016-04-31T00:00:00Z", "2016-01-20T24:00:00Z", "2016-01-20T12:60:12Z",
        "2016-01-20T12:31:61Z", "2016-01-20T12:31:12.12a4Z", "2016-01-20T12:31:12.123ZZ", " 2016-01-20T12:31:12Z",
        "2016-1-20T12:31:12.0Z", "٢016-01-20T12:31:12Z", "+016-01-20T12:31:12Z",
    ])
    func `what is no UTC timestamp is refused`(text: String) {
        #expect(Timestamp(text) == nil)
        #expect(Instant(text) == nil)
    }

    @Test func `timestamps that name the same instant are equal whatever their digits`() throws {
        let texts = ["2026-01-01T00:00:01Z", "2026-01-01T00:00:01.0Z", "2026-01-01T00:00:01.000000000000Z"]
        let timestamps = texts.compactMap { Timestamp($0) }
        #expect(Set(timestamps).count == 1)
        #expect(timestamps.map(\.subsecondDigits) == [0, 1, 12])
    }

    @Test func `digits count beyond the ninth`() throws {
        let first = try #require(Timestamp("2026-01-01T00:00:01.0000000000001Z"))
        let second = try #require(Timestamp("2026-01-01T00:00:01.0000000000002Z"))
        #expect(first < second)
        #expect(first != second)
        #expect(first.instant == second.instant)
    }

    @Test func `timestamps are ordered by instant, not by text`() {
        let texts = [
            "1969-12-31T23:59:59.999Z", "1970-01-01T00:00:00Z", "1970-01-01T00:00:00.09Z", "1970-01-01T00:00:00.1Z",
            "1970-01-01T00:00:01Z", "2016-12-31T23:59:59.9Z", "2016-12-31T23:59:60Z", "2017-01-01T00:00:00.1Z",
        ]
        let timestamps = texts.compactMap { Timestamp($0) }
        #expect(timestamps.shuffled().sorted().map(\.text) == texts)
    }

    @Test func `order and equality agree with those of instants at six digits (property)`() {
        var random = SplitMix64(seed: propertySeed)
        for _ in 0..<2000 {
            let first = Instant(microseconds: .random(in: -3_000_000...3_000_000, using: &random))
            let second = Instant(microseconds: .random(in: -3_000_000...3_000_000, using: &random))
            #expect((first < second) == (Timestamp(first) < Timestamp(second)), "seed \(propertySeed)")
            #expect((first == second) == (Timestamp(first) == Timestamp(second)), "seed \(propertySeed)")
        }
    }
}
