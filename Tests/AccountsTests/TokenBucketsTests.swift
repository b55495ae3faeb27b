import Accounts
import Testing

@Suite struct TokenBucketsTests {
    @Test func `a bucket gives what it holds, then what flows in`() {
        let buckets = TokenBuckets<String>(capacity: 3, perSecond: 0.5, limit: 10)
        for _ in 0..<3 { #expect(buckets.take(1, from: "a", at: 0) == nil) }
        #expect(buckets.take(1, from: "a", at: 0) == 2)
        #expect(buckets.take(1, from: "b", at: 0) == nil)
        #expect(buckets.take(1, from: "a", at: 1_999_999) == 1)
        #expect(buckets.take(1, from: "a", at: 2_000_000) == nil)
        #expect(buckets.take(3, from: "a", at: 100_000_000) == nil)
        #expect(buckets.take(1, from: "a", at: 100_000_000) != nil)
    }

    @Test func `a charge is owed, and no more than the bucket holds`() {
        let buckets = TokenBuckets<String>(capacity: 4, perSecond: 1, limit: 10)
        for _ in 0..<9 { buckets.charge(3, to: "a", at: 0) }
        #expect(buckets.wait(for: 1, from: "a", at: 0) == 5)
        #expect(buckets.wait(for: 1, from: "a", at: 5_000_000) == nil)
    }

    @Test func `a clock that steps back gives nothing`() {
        let buckets = TokenBuckets<String>(capacity: 1, perSecond: 1, limit: 10)
        #expect(buckets.take(1, from: "a", at: 10_000_000) == nil)
        #expect(buckets.take(1, from: "a", at: 0) == 1)
    }

    @Test func `however many come, few are remembered, and those who owe are not forgotten`() {
        let buckets = TokenBuckets<Int>(capacity: 10, perSecond: 1, limit: 100)
        buckets.charge(20, to: -1, at: 0)
        for key in 0..<10_000 {
            _ = buckets.take(1, from: key, at: 0)
            #expect(buckets.count <= 100)
        }
        #expect(buckets.wait(for: 1, from: -1, at: 0) != nil)
    }
}
