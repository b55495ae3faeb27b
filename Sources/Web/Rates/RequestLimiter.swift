import Accounts
import Records

/// Answers only so many requests: by address before sign-in, by person after it.
///
/// What a request costs follows from who asks and whether they showed who they are, never from what was found.
public final class RequestLimiter: Sendable {
    /// Microseconds of a clock that does not step back.
    public typealias Time = @Sendable () -> Int64

    private let rates: RequestRates
    private let time: Time
    private let addresses: TokenBuckets<String>
    private let locals: TokenBuckets<String>
    private let people: TokenBuckets<String>

    /// A limiter with full buckets.
    public init(_ rates: RequestRates = RequestRates(), time: @escaping Time = RequestLimiter.systemTime()) {
        self.rates = rates
        self.time = time
        addresses = TokenBuckets(
            capacity: rates.addressBurst,
            perSecond: rates.addressPerSecond,
            limit: rates.limit
        )
        locals = TokenBuckets(
            capacity: rates.addressBurst * rates.localFactor,
            perSecond: rates.addressPerSecond * rates.localFactor,
            limit: rates.limit
        )
        people = TokenBuckets(capacity: rates.personBurst, perSecond: rates.personPerSecond, limit: rates.limit)
    }

    /// The system's continuous clock, from now on.
    public static func systemTime() -> Time {
        let clock = ContinuousClock()
        let start = clock.now
        return { Int64((clock.now - start) / .microseconds(1)) }
    }

    /// Refuses to look at credentials that can be guessed while the address has too many wrong ones behind it.
    func checkGuessing(_ connection: Connection) throws(Problem) {
        let (buckets, key) = place(connection)
        if let wait = buckets.wait(for: 1, from: key, at: time()) { throw .tooManyRequests(seconds: wait) }
    }

    /// Counts a request.
    func admit(_ visitor: Visitor, _ connection: Connection) throws(Problem) {
        let wait: Int?
        if let person = visitor.principal.person {
            wait = people.take(1, from: person, at: time())
        } else {
            let (buckets, key) = place(connection)
            wait = buckets.take(1, from: key, at: time())
        }
        if let wait { throw .tooManyRequests(seconds: wait) }
    }

    /// Counts wrong credentials, or a wrong password or code on a page.
    func fail(_ visitor: Visitor, _ connection: Connection) {
        if let person = visitor.principal.person {
            people.charge(rates.failureCost, to: person, at: time())
        } else {
            let (buckets, key) = place(connection)
            buckets.charge(rates.failureCost, to: key, at: time())
        }
    }

    private func place(_ connection: Connection) -> (TokenBuckets<String>, String) {
        (connection.isLoopback ? locals : addresses, ClientAddress.key(connection.peer))
    }
}
