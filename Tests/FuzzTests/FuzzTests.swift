import Foundation
import TestSupport
import Testing
import WebSupport

/// Parsers keep their laws for every input. `Fuzz/run` grows inputs for as long as it is told; here the corpus is tried,
/// and a fixed number of mutations of it: `ENTENTE_ROUNDS` for each law, from `ENTENTE_SEED` on.
/// One after another: what one input writes at the doors must not come between two requests of another.
@Suite(.serialized) struct FuzzTests {
    /// No input may take more processor time, in seconds. Doors answer by way of other threads and are not timed here:
    /// the fuzzer does that.
    private static let longest = 5.0

    private static func rounds(of law: FuzzLaw) -> Int {
        let asked = ProcessInfo.processInfo.environment["ENTENTE_ROUNDS"].flatMap(Int.init)
        if let asked { return asked }
        return switch law.name {
        case "doors": 250
        case "record-files", "differences": 400
        case "forms", "certificates": 800
        default: 2_500
        }
    }

    @Test(arguments: FuzzLaw.all.map(\.name))
    func `every input that is kept keeps the law`(name: String) async throws {
        let law = try #require(FuzzLaw.named(name))
        let corpus = try Corpus(of: law)
        #expect(corpus.inputs.count >= 3 && corpus.words.count >= 3)
        for input in corpus.inputs { try await attempt(law, input.bytes, "Fuzz/Corpus/\(name)/\(input.name)") }
    }

    @Test(arguments: FuzzLaw.all.map(\.name))
    func `seeded mutations of what is kept keep the law`(name: String) async throws {
        let law = try #require(FuzzLaw.named(name))
        var mutation = Mutation(of: try Corpus(of: law), seed: propertySeed)
        print("fuzz \(name): ENTENTE_SEED=\(propertySeed), \(Self.rounds(of: law)) inputs")
        for number in 0..<Self.rounds(of: law) {
            guard try await attempt(law, mutation.next(), "seed \(propertySeed), input \(number)") else { return }
        }
    }

    /// What this thread has used of the processor, in seconds.
    private static var processorTime: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Tries an input; a broken law is recorded with the smallest input that breaks it.
    @discardableResult
    private func attempt(_ law: FuzzLaw, _ input: [UInt8], _ place: String) async throws -> Bool {
        do {
            guard case .direct(let check) = law.check else {
                try await law.judge(input)
                return true
            }
            let begin = Self.processorTime
            try check(input)
            let time = Self.processorTime - begin
            #expect(time < Self.longest, "\(law.name), \(place)")
            // Other tests want their turn.
            await Task.yield()
            return time < Self.longest
        } catch {
            let smallest = await shrink(input) { candidate in
                do {
                    try await law.judge(candidate)
                    return false
                } catch {
                    return true
                }
            }
            let text = String(decoding: smallest, as: UTF8.self).debugDescription
            Issue.record("\(law.name), \(place): \(error)\nsmallest input: \(text)\nbytes: \(smallest)")
            return false
        }
    }
}
