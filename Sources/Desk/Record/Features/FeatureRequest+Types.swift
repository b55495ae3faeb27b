internal import Localization

extension FeatureRequest {
    func programmeFeatures() throws -> [any RecordFeature] { [try special()] }
    func goalFeatures() throws -> [any RecordFeature] { [] }
    func activityFeatures() throws -> [any RecordFeature] { [try special()] }
    func topicFeatures() throws -> [any RecordFeature] { [] }
    func documentFeatures() throws -> [any RecordFeature] { [try special()] }
    func outcomeFeatures() throws -> [any RecordFeature] { [try special()] }
    func claimFeatures() throws -> [any RecordFeature] { [try special()] }
    func needFeatures() throws -> [any RecordFeature] { [] }

    private func special() throws -> Special {
        try Special(entry, referring: referring, shelf: shelf, words: words)
    }
}
