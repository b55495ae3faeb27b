import Synchronization

/// People who have shown their password and not yet their code. Kept in memory alone, for minutes: whoever is in it has
/// shown a password, so that strangers cannot fill it.
final class SignInSteps: Sendable {
    private struct Step {
        let person: String
        let ends: Int64
        var triesLeft: Int
    }

    /// How long the code may be waited for, in microseconds.
    private static let time: Int64 = 10 * 60 * 1_000_000
    private static let tries = 5
    private let limit: Int
    private let steps = Mutex<[[UInt8]: Step]>([:])

    init(limit: Int) {
        self.limit = limit
    }

    func begin(_ secret: Secret, person: String, at now: Int64) {
        steps.withLock { steps in
            if steps.count >= limit { steps = steps.filter { $0.value.ends > now } }
            if steps.count >= limit { steps.removeAll() }
            steps[secret.digest] = Step(person: person, ends: now + Self.time, triesLeft: Self.tries)
        }
    }

    /// Who is at a step, taking one of its tries; nil when it is unknown, over, or out of tries.
    func tryCode(_ secret: Secret, at now: Int64) -> String? {
        steps.withLock { steps in
            guard var step = steps[secret.digest], step.ends > now, step.triesLeft > 0 else { return nil }
            step.triesLeft -= 1
            steps[secret.digest] = step
            return step.person
        }
    }

    /// The step of a person whose session has begun, or who no longer may sign in.
    func end(_ secret: Secret) {
        steps.withLock { $0[secret.digest] = nil }
    }

    /// Ends the steps of a person: what they showed may be wrong now.
    func end(of person: String) {
        steps.withLock { steps in steps = steps.filter { $0.value.person != person } }
    }
}
