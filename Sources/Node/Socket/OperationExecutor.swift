import Dispatch

/// Threads for operations: reading a large file there holds up no answer of the node's doors.
final class OperationExecutor: TaskExecutor {
    private let queue = DispatchQueue(label: "entente.operations", qos: .utility, attributes: .concurrent)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
