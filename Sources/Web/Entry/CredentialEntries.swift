import Accounts
import Crypto

/// Which credentials of tools came in lately, and from where: so that each is noted when it begins to be used, and not with
/// every request.
///
/// A poller asks thousands of times a day, and each line of a party's log is kept for good. One line an hour for each
/// credential and address shows who came in, by what, from where and on which days; an address that is new is noted at
/// once. Credentials are not kept: a message authentication code under a key of this process stands for each.
public final class CredentialEntries: Sendable {
    private let key = SymmetricKey(size: .bits256)
    private let buckets = TokenBuckets<[UInt8]>(capacity: 1, perSecond: 1 / 3_600, limit: 8_192)
    private let time: RequestLimiter.Time

    /// Nothing came yet.
    ///
    /// - Parameter time: microseconds of a clock that does not step back.
    public init(time: @escaping RequestLimiter.Time = RequestLimiter.systemTime()) {
        self.time = time
    }

    /// Whether this is the first of an hour from this address.
    func isFirst(_ authorization: String, from connection: Connection) -> Bool {
        let place = ClientAddress.key(connection.peer)
        let code = HMAC<SHA256>.authenticationCode(for: Array((place + "\n" + authorization).utf8), using: key)
        return buckets.take(1, from: Array(code), at: time()) == nil
    }
}
