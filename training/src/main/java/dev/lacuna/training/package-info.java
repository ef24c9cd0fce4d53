package dev.lacuna.training;
