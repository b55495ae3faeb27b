extension FeatureRequest {
    /// What only a document has: its text, paragraph by paragraph, and who cites it where.
    func documentFeatures() throws -> [any RecordFeature] { [DocumentParagraphs(self), try DocumentCitations(self)] }

    /// What only a disagreement has: its answers.
    func claimFeatures() throws -> [any RecordFeature] { [try ClaimAnswers(self)] }
}
