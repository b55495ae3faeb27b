import Foundation

/// The seed of this run's random tests: `ENTENTE_SEED`, else 1. Print it with what fails.
public let testSeed = ProcessInfo.processInfo.environment["ENTENTE_SEED"].flatMap(UInt64.init) ?? 1
