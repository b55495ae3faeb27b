import Database
import Logging
import Notices
import ServiceLifecycle

/// Sends what waits to be told by mail, at a fixed pace: when mail leaves says nothing of when something was written.
struct MailService: Service {
    let watch: DecisionWatch
    let delivery: MailDelivery
    let logger: Logger
    /// Seconds between two rounds.
    static let pace = 15

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await watch.run()
                    try await delivery.run()
                } catch is CancellationError {
                    return
                } catch let error as StoreError {
                    logger.error("mail could not be sent", metadata: ["do": "\(error.remedy)"])
                } catch {
                    // The type alone: an error's text may repeat content.
                    logger.error("mail failed", metadata: ["error": "\(type(of: error))"])
                }
                try? await Task.sleep(for: .seconds(Self.pace))
            }
        }
    }
}
