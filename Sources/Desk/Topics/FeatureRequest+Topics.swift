extension FeatureRequest {
    /// What only a topic has: who works on it, where parties stand, what it is linked to, what it rests on.
    func topicFeatures() throws -> [any RecordFeature] {
        [
            try TopicPositions(self), try TopicWork(self), try TopicLinks(self), try TopicFamily(self),
            try TopicDocuments(self),
        ]
    }
}
