import Foundation
import Synchronization

@testable import FuzzLaws

/// The law that this process tries: `ENTENTE_FUZZ` names it.
private let law: FuzzLaw = {
    let name = ProcessInfo.processInfo.environment["ENTENTE_FUZZ"] ?? ""
    guard let law = FuzzLaw.named(name) else {
        preconditionFailure("ENTENTE_FUZZ names one of \(FuzzLaw.all.map(\.name).joined(separator: ", "))")
    }
    return law
}()

/// One run of the fuzzer: a broken law ends the process, so that libFuzzer keeps the input. Returns 0, as it asks.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    let broken: (any Error)? =
        switch law.check {
        case .direct(let check): failure { try check(input) }
        case .awaited(let check): waiting { try await check(input) }
        }
    // The fuzzer takes the end of the process for a finding.
    if let broken { preconditionFailure("\(law.name): \(broken)") }
    return 0
}

private func failure(_ work: () throws -> Void) -> (any Error)? {
    do {
        try work()
        return nil
    } catch {
        return error
    }
}

/// Waits for what is answered by other threads; libFuzzer knows no asynchronous targets.
private func waiting(_ work: @escaping @Sendable () async throws -> Void) -> (any Error)? {
    let outcome = Outcome()
    Task {
        do {
            try await work()
            outcome.finish(nil)
        } catch {
            outcome.finish(error)
        }
    }
    return outcome.wait()
}

/// What a task ended with, for a thread that waits for it.
private final class Outcome: Sendable {
    private let done = DispatchSemaphore(value: 0)
    private let error = Mutex<(any Error)?>(nil)

    func finish(_ error: (any Error)?) {
        self.error.withLock { $0 = error }
        done.signal()
    }

    func wait() -> (any Error)? {
        done.wait()
        return error.withLock { $0 }
    }
}
