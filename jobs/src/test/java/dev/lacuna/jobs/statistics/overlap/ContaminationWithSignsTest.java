package dev.lacuna.jobs.statistics.overlap;

/** Signs are words like others. */
class ContaminationWithSignsTest extends ContaminationContract {
    ContaminationWithSignsTest() {
        super(true);
    }
}
