import Synchronization

/// Buckets that fill at an even rate and are taken from: how often something may be done, for each key.
///
/// Its memory is bounded: where there are more keys than the limit, full buckets are forgotten first, since they say
/// nothing, then the fullest ones. Time comes from the caller, in microseconds of any clock that does not step back.
public final class TokenBuckets<Key: Hashable & Sendable>: Sendable {
    private struct Bucket {
        var level: Double
        var at: Int64
    }

    private let capacity: Double
    private let perSecond: Double
    private let limit: Int
    private let buckets = Mutex<[Key: Bucket]>([:])

    /// Full buckets.
    ///
    /// - Parameters:
    ///   - capacity: what a bucket holds, and at most what it can owe.
    ///   - perSecond: how fast it fills.
    ///   - limit: the number of keys that are remembered.
    public init(capacity: Double, perSecond: Double, limit: Int) {
        self.capacity = capacity
        self.perSecond = perSecond
        self.limit = max(limit, 1)
    }

    /// How many keys are remembered.
    public var count: Int { buckets.withLock { $0.count } }

    /// Takes `cost` from the bucket of a key.
    ///
    /// - Returns: nil when it was there; else the seconds, at least 1, until it will be, and nothing is taken.
    public func take(_ cost: Double, from key: Key, at now: Int64) -> Int? {
        buckets.withLock { buckets in
            let level = level(buckets[key], at: now)
            if let wait = wait(for: cost, level: level) { return wait }
            set(level - cost, key, at: now, &buckets)
            return nil
        }
    }

    /// The seconds until `cost` will be there; nil when it is. Nothing is taken.
    public func wait(for cost: Double, from key: Key, at now: Int64) -> Int? {
        buckets.withLock { wait(for: cost, level: level($0[key], at: now)) }
    }

    /// Takes `cost`, whether it is there or not.
    public func charge(_ cost: Double, to key: Key, at now: Int64) {
        buckets.withLock { buckets in
            set(max(level(buckets[key], at: now) - cost, -capacity), key, at: now, &buckets)
        }
    }

    private func level(_ bucket: Bucket?, at now: Int64) -> Double {
        guard let bucket else { return capacity }
        return min(bucket.level + Double(max(now - bucket.at, 0)) / 1_000_000 * perSecond, capacity)
    }

    private func wait(for cost: Double, level: Double) -> Int? {
        guard level < cost else { return nil }
        return Int(min(max(((cost - level) / perSecond).rounded(.up), 1), 86_400))
    }

    private func set(_ level: Double, _ key: Key, at now: Int64, _ buckets: inout [Key: Bucket]) {
        if buckets[key] == nil, buckets.count >= limit { makeRoom(&buckets, at: now) }
        buckets[key] = Bucket(level: level, at: now)
    }

    private func makeRoom(_ buckets: inout [Key: Bucket], at now: Int64) {
        buckets = buckets.filter { level($0.value, at: now) < capacity }
        guard buckets.count > limit / 2 else { return }
        let emptiest = buckets.sorted { level($0.value, at: now) < level($1.value, at: now) }.prefix(limit / 2)
        buckets = Dictionary(uniqueKeysWithValues: emptiest.map { ($0.key, $0.value) })
    }
}
