internal import Localization

extension FeatureRequest {
    /// Of a programme: what came before and after, its areas, its ends, ways and means.
    func programmeFeatures() throws -> [any RecordFeature] {
        [
            try ProgrammeTree(entry, referring: referring, shelf: shelf, words: words),
            try ProgrammeAreas(entry, referring: referring, shelf: shelf, words: words),
            try Succession(entry, referring: referring, shelf: shelf, words: words),
        ]
    }

    func objectiveFeatures() throws -> [any RecordFeature] {
        [try ObjectiveFeature(entry, referring: referring, shelf: shelf, words: words)]
    }

    func goalFeatures() throws -> [any RecordFeature] {
        [try GoalFeature(entry, referring: referring, shelf: shelf, words: words)]
    }

    /// Of a need or a recommendation: what answers it, or what it answers.
    func needFeatures() throws -> [any RecordFeature] {
        [try Answers(entry, referring: referring, shelf: shelf, words: words)]
    }
}
