internal import Localization

extension FeatureRequest {
    func activityFeatures() throws -> [any RecordFeature] { [try special()] }
    func outcomeFeatures() throws -> [any RecordFeature] { [try special()] }

    private func special() throws -> Special {
        try Special(entry, referring: referring, shelf: shelf, words: words)
    }
}
