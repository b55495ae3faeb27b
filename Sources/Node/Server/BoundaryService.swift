import Database
import Logging
import Records
import STIX
import ServiceLifecycle

/// Lets memberships open when their time has come: what they open arrives then.
struct BoundaryService: Service {
    let rooms: NodeRooms
    let logger: Logger
    /// A membership that is admitted meanwhile begins at most this much late.
    private static let longestSleep: Int64 = 30 * 1_000_000

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await step()
                } catch is CancellationError {
                    return
                } catch let error as StoreError {
                    logger.error("memberships could not be opened", metadata: ["do": "\(error.remedy)"])
                    try? await Task.sleep(for: .seconds(30))
                } catch {
                    // The type alone: an error's text may repeat content.
                    logger.error("boundary failed", metadata: ["error": "\(type(of: error))"])
                    try? await Task.sleep(for: .seconds(30))
                }
            }
        }
    }

    /// Opens what is due, then sleeps until the next boundary.
    private func step() async throws {
        let now = rooms.clock.now()
        let next = try await rooms.records.nextBoundary()
        if let next, next <= now {
            _ = try await rooms.records.write(
                .openBoundaries,
                by: .operating(for: try await rooms.operatingParty())
            )
            logger.notice("memberships opened")
            return
        }
        let wait = min(next.map { $0.microseconds - now.microseconds } ?? Self.longestSleep, Self.longestSleep)
        try await Task.sleep(for: .microseconds(wait))
    }
}
