package dev.lacuna.jobs.statistics.overlap;

/** Signs are passed over, so that stretches go on beyond them. */
class ContaminationTest extends ContaminationContract {
    ContaminationTest() {
        super(false);
    }
}
